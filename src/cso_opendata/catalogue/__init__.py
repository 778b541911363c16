"""Descriptions of a release for people and machines."""
