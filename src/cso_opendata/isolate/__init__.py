"""Reading what strangers wrote, in a process of its own that can do little harm and is no loss.

`reader` is what a run holds, `worker` the process that it starts, `wire` what the two say to each other,
`limits` what a document may cost. A document that crashes, hangs, eats memory or takes over what reads
it costs itself only.
"""
