using System.Globalization;
using Helpdesk.Calendars;
using NodaTime;
using NodaTime.Text;

namespace Helpdesk.Sla;

/// <summary>What a cycle was computed with: the target, the policy and its version, the calendar and its version.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record SlaTerms
{
    // What may be used whenever a cycle begins, which equal terms have alike; negative when it depends on the beginning.
    private readonly long fixedAllowance;

    internal SlaTerms(string policy, int policyVersion, TimeAmount? amount, Instant? dueOn, BusinessCalendar? calendar, Boundary boundary)
    {
        Policy = policy;
        PolicyVersion = policyVersion;
        Amount = amount;
        DueOn = dueOn;
        Calendar = amount is { NeedsCalendar: false } ? null : calendar;
        Boundary = boundary;
        fixedAllowance = amount is not { } given ? -1
            : given.TryGetBusinessTime(out BusinessTime businessTime) ? businessTime.TotalNanoseconds
            : given.TryGetElapsed(out Duration elapsed) ? elapsed.ToInt64Nanoseconds()
            : -1;
    }

    /// <summary>The key of the policy.</summary>
    public string Policy { get; }

    /// <summary>The version of the policy.</summary>
    public int PolicyVersion { get; }

    /// <summary>The target; null when it is a date.</summary>
    public TimeAmount? Amount { get; }

    /// <summary>
    /// The moment that the ticket's date comes to, or by which a commitment is to be kept; null when the target is an amount, and when the calendar ends before that date or the moment lies outside what calendars support.
    /// </summary>
    public Instant? DueOn { get; }

    /// <summary>The calendar on which the clock counts, with its id and version; null when it counts elapsed time, 24 hours a day, as commitments do.</summary>
    public BusinessCalendar? Calendar { get; }

    /// <summary>Where a target falls due that uses up an opening exactly. It does not move a date.</summary>
    public Boundary Boundary { get; }

    /// <summary>Whether the target is a date, which pauses do not move.</summary>
    public bool IsDate => Amount is null;

    /// <summary>The terms in words, such as <c>4:00:00 business time on milan version 2, by vip version 1</c>.</summary>
    public override string ToString()
    {
        string target = Amount is { } amount ? amount.ToString() : DueOn is { } date ? InstantPattern.ExtendedIso.Format(date) : "no date";
        string on = Calendar is null ? "" : string.Create(CultureInfo.InvariantCulture, $" on {Calendar.Id} version {Calendar.Version}");
        return string.Create(CultureInfo.InvariantCulture, $"{target}{on}, by {Policy} version {PolicyVersion}");
    }

    /// <summary>The terms of a commitment, from those of its policy, which have no date.</summary>
    internal SlaTerms DueAt(Instant date) => new(Policy, PolicyVersion, amount: null, date, calendar: null, Boundary);

    /// <summary>Whether other terms, of a commitment too, are of the same policy.</summary>
    internal bool DiffersInDateOnly(SlaTerms other) =>
        string.Equals(Policy, other.Policy, StringComparison.Ordinal) && PolicyVersion == other.PolicyVersion && Boundary == other.Boundary;

    /// <summary>The nanoseconds that count between two instants.</summary>
    internal long Count(long start, long end) => Calendar is null ? end - start : Calendar.WorkBetween(start, end);

    /// <summary>The counted nanoseconds that a cycle from an instant may use; more than any when the calendar ends before.</summary>
    internal long Allowance(long start)
    {
        if (fixedAllowance >= 0)
        {
            return fixedAllowance;
        }

        if (IsDate)
        {
            return DueOn is { } date ? Math.Max(0, Count(start, Math.Max(start, Nanos.From(date)))) : long.MaxValue;
        }

        long due = AfterDays(start);
        return due == Nanos.None ? long.MaxValue : Count(start, due);
    }

    /// <summary>The first instant at which counted nanoseconds, zero or more, have passed after an instant; <see cref="Nanos.None"/> when they never do within the supported range.</summary>
    internal long UsedUp(long start, long amount) => After(start, amount, Boundary.Closing);

    /// <summary>The first instant from one on in which time counts; <see cref="Nanos.None"/> when it never does within the supported range.</summary>
    internal long CountsFrom(long start) => Calendar is null ? start : Calendar.AddWork(start, 0, Boundary.NextOpening);

    /// <summary>When a cycle falls due that runs without a pause from its start; <see cref="Nanos.None"/> for never.</summary>
    internal long FirstDue(long start) =>
        fixedAllowance >= 0 ? After(start, fixedAllowance, Boundary)
        : !IsDate ? AfterDays(start)
        : DueOn is { } date ? Math.Max(start, Nanos.From(date))
        : Nanos.None;

    private long After(long start, long amount, Boundary boundary) =>
        Calendar is not null ? Calendar.AddWork(start, amount, boundary)
        : amount <= Nanos.Max - start ? start + amount
        : Nanos.None;

    private long AfterDays(long start)
    {
        // A working day is a date and its clock, which instants know best; days are promised seldom enough.
        Amount!.Value.TryGetBusinessDays(out BusinessDays days);
        return Calendar!.TryAdd(Nanos.ToInstant(start), days, out Instant due, out _, Boundary) ? Nanos.From(due) : Nanos.None;
    }
}
