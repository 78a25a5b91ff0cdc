namespace Helpdesk.Pictures;

/// <summary>What there is to say of a date besides its hours.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Text">The words, fit for a picture.</param>
internal readonly record struct DayNote(DayNoteKind Kind, string Text);
