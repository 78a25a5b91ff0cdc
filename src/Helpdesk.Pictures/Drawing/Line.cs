namespace Helpdesk.Pictures.Drawing;

/// <summary>A straight line, in pixels from the top left corner of the picture.</summary>
internal readonly record struct Line(decimal FromX, decimal FromY, decimal ToX, decimal ToY);
