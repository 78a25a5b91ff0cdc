using Helpdesk.Pictures.Drawing;

namespace Helpdesk.Pictures;

/// <summary>What there is to say of a date besides what counts on it.</summary>
/// <param name="Mark">The mark that stands for it.</param>
/// <param name="Text">One line of plain text.</param>
internal readonly record struct ExplainedNote(Mark Mark, string Text);
