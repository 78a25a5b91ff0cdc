namespace Helpdesk.Calendars.Algebra;

/// <summary>
/// How two sets of instants make one. Each value is its own truth table: bit 1 says whether an instant of the left set alone belongs to
/// the result, bit 2 one of the right alone, bit 3 one of both. Bit 0, an instant of neither, is never set: a result is bounded as its parts are.
/// </summary>
internal enum SetOperation
{
    Except = 0b0010,
    Intersection = 0b1000,
    Union = 0b1110,
}
