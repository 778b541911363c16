"""How hypothesis looks for examples: the same ones each time, so that a run tells of the change alone.

`HYPOTHESIS_PROFILE=search` looks for new ones, and longer.
"""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("same", derandomize=True)
settings.register_profile("search", max_examples=1000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))
