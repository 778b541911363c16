"""Releases: what changed, which number it gets, writing it, checking it, and showing where a row stands."""
