using Helpdesk.Calendars;

namespace Helpdesk.Serialization.Ics;

/// <summary>The numbers by which events refer to the holidays of their calendar.</summary>
internal static class IcsNumbers
{
    /// <summary>The number of each holiday; that of the first where several are equal, so that writing and reading agree on whose a date is.</summary>
    public static Dictionary<Holiday, int> Of(IEnumerable<(Holiday Holiday, int Number)> numbered)
    {
        var numbers = new Dictionary<Holiday, int>();
        foreach ((Holiday holiday, int number) in numbered)
        {
            numbers.TryAdd(holiday, number);
        }

        return numbers;
    }
}
