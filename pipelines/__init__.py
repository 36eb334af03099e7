"""绩效数仓 — budget and performance disclosures of China's local governments as one warehouse."""

__version__ = "0.1.0"
