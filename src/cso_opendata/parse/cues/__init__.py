"""Every phrasing the grammars know: one table for all layouts, years and committees.

A new phrasing is one line in one of these modules and one example in `tests/test_cues.py`. Order
matters: the first match wins. Patterns are matched without regard to case unless a comment says
otherwise. Each grammar takes the module it needs; the words that reading is told stand here.
"""

from __future__ import annotations

# Words before which a hyphen at the end of a line stays: "service- og driftsbudgetter".
JOINERS = frozenset(("og", "eller", "samt", "og/eller", "til", "både"))
