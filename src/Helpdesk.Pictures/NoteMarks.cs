using Helpdesk.Pictures.Drawing;

namespace Helpdesk.Pictures;

/// <summary>The mark that stands for a kind of note.</summary>
internal static class NoteMarks
{
    public static Mark Of(DayNoteKind kind) => kind switch
    {
        DayNoteKind.Holiday => Mark.Diamond,
        DayNoteKind.SpecialHours => Mark.Ring,
        _ => Mark.None,
    };
}
