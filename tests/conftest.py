"""How hypothesis looks for examples: the same ones each time, so that a run tells of the change alone.

`HYPOTHESIS_PROFILE=search` looks for new ones, and longer.
"""

from __future__ import annotations

import os

from hypothesis import settings

# How long one example takes hangs on what else the machine does; what must be quick has a test of its own.
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("search", max_examples=1000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))
