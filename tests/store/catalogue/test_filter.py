"""What a catalogue finds and counts is what one finds who goes through the record fact by fact."""
