"""An optional language model: asked for candidates, never trusted without a verbatim span."""
