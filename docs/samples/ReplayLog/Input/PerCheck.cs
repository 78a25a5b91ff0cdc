namespace ReplayLog.Input;

/// <summary>One thing for each count that the log's own system may have kept, such as the column that holds it or what it says.</summary>
/// <param name="HandOvers">That of hand-overs.</param>
/// <param name="TeamHandOvers">That of hand-overs between teams.</param>
/// <param name="Reopens">That of reopens.</param>
internal readonly record struct PerCheck<T>(T HandOvers, T TeamHandOvers, T Reopens)
{
    public PerCheck<TOther> Select<TOther>(Func<T, TOther> of) => new(of(HandOvers), of(TeamHandOvers), of(Reopens));
}
