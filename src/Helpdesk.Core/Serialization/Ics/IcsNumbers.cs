using Helpdesk.Calendars;

namespace Helpdesk.Serialization.Ics;

/// <summary>The numbers by which events refer to the holidays of their calendar.</summary>
/// <remarks>
/// A holiday that equals an earlier one has the number of that one, so that writing and reading agree on whose a date is. Each is compared once, since a rule may be
/// long; the dates of a calendar then find theirs by the object that they hold.
/// </remarks>
internal sealed class IcsNumbers
{
    private readonly Dictionary<Holiday, int> numbers = new(ReferenceEqualityComparer.Instance);

    public IcsNumbers(IEnumerable<(Holiday Holiday, int Number)> numbered)
    {
        var first = new Dictionary<Holiday, int>();
        foreach ((Holiday holiday, int number) in numbered)
        {
            if (!numbers.ContainsKey(holiday))
            {
                first.TryAdd(holiday, number);
                numbers.Add(holiday, first[holiday]);
            }
        }
    }

    public int this[Holiday holiday] => numbers[holiday];
}
