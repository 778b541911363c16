"""One meeting from all documents that tell of it: each fact from the best of them, and where it stands."""
