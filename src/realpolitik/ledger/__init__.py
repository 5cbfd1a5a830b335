"""Forecasts of dated questions, sealed before the answer is known and scored after it."""
