"""Minutes of municipal committees as versioned open data, every row with the line it rests on."""

__version__ = "0.1.0"
