"""Scenarios as files that a colleague can open: workbooks and tables, there and back."""
