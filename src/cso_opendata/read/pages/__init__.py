"""Printed pages: from words and their places to lines in reading order, and to blocks."""
