"""snswriter: an offline draft editor and checker for official social-media posts."""

__version__ = "0.1.0"
