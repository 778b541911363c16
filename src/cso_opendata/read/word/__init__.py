"""What Word's files hold: parts, styles, numbers, fields, and the words, lines and tables that they print."""
