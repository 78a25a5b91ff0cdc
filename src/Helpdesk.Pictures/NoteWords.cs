namespace Helpdesk.Pictures;

/// <summary>What a kind of note is called where no mark can stand for it.</summary>
internal static class NoteWords
{
    /// <summary>What comes before the date in a sentence.</summary>
    public static string Lead(DayNoteKind kind) => kind switch
    {
        DayNoteKind.Holiday => "Holiday on ",
        DayNoteKind.SpecialHours => "Special hours on ",
        _ => "On ",
    };
}
