"""From one release to the next: ids that rows keep, ids that go, and what publishers have changed."""
