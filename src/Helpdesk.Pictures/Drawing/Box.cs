namespace Helpdesk.Pictures.Drawing;

/// <summary>An upright rectangle, in pixels from the top left corner of the picture.</summary>
internal readonly record struct Box(decimal Left, decimal Top, decimal Width, decimal Height)
{
    public decimal Right => Left + Width;

    public decimal Bottom => Top + Height;
}
