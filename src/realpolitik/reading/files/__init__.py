"""Files in and out: texts of every format in; evidence, pages and tables out."""
