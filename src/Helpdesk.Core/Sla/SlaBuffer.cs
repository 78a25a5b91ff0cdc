using Helpdesk.Sla.Folding;
using Helpdesk.Tickets;

namespace Helpdesk.Sla;

/// <summary>Memory in which the figures of one ticket after another are made and kept, so that a host that looks at very many tickets makes nothing for any of them.</summary>
/// <remarks>
/// <para>It belongs to one piece of work: not thread-safe. What it has grown to it keeps, up to a bound for the longest of histories. It keeps what it was used for last from being collected.</para>
/// <para>Equality is identity.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class SlaBuffer
{
    private readonly SlaState state = SlaState.Reusable(new CycleDrafts(isReused: true));
    private SlaFigure[] figures = new SlaFigure[16];

    /// <summary>The figures of a ticket.</summary>
    internal ReadOnlySpan<SlaFigure> Evaluate(SlaEngine engine, TicketHistory history, long moment)
    {
        int count = state.Fold(engine, history, moment) ? state.Write(ref figures, moment) : 0;
        return figures.AsSpan(0, count);
    }
}
