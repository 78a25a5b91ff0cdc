using System.Globalization;
using Helpdesk.Channels;
using Helpdesk.Tickets.Events;
using NodaTime;
using NodaTime.Text;

namespace Helpdesk.Tickets;

/// <summary>One message of a ticket's conversation: who said what, and when.</summary>
/// <remarks>Immutable and safe from any number of threads. Equality is that of all parts. Made by <see cref="TicketHistory.Messages"/>.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record TicketMessage
{
    private TicketMessage(TicketEvent source, TicketMessageKind kind, Author by, string text, ChannelReference? channel)
    {
        Sequence = source.Sequence;
        HappenedAt = source.HappenedAt;
        Kind = kind;
        By = by;
        Text = text;
        Channel = channel;
    }

    /// <summary>The sequence of the event that it comes from.</summary>
    public int Sequence { get; }

    /// <summary>When it was said.</summary>
    public Instant HappenedAt { get; }

    /// <summary>What it is.</summary>
    public TicketMessageKind Kind { get; }

    /// <summary>Who said it. The first message of a ticket that the desk's software opened is the requester's.</summary>
    public Author By { get; }

    /// <summary>The text, as it was given: of at most <see cref="TicketLimits.Text"/> characters, with whatever markup the host keeps there.</summary>
    public string Text { get; }

    /// <summary>The channel that it came or went by; null for an internal note.</summary>
    public ChannelReference? Channel { get; }

    /// <summary>Whether the requester sees it: all but internal notes.</summary>
    public bool IsPublic => Kind != TicketMessageKind.InternalNote;

    /// <summary>Sequence, moment, kind and author, such as <c>2. 2026-03-02T09:10:00Z PublicReply by agent ada</c>, without the text; the same in every culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Sequence}. {InstantPattern.ExtendedIso.Format(HappenedAt)} {Kind} by {By}");

    /// <summary>The message that an event brings; null where it brings none.</summary>
    internal static TicketMessage? Of(TicketEvent source) => source switch
    {
        TicketOpened { Message: { } text } opened when opened.HasRequesterMessage => new(
            opened, TicketMessageKind.Requester, opened.By.Kind == AuthorKind.System ? Author.Requester(opened.Requester) : opened.By, text, opened.Channel),
        TicketOpened { Message: { } text } opened => new(opened, TicketMessageKind.PublicReply, opened.By, text, opened.Channel),
        RequesterMessageReceived received => new(received, TicketMessageKind.Requester, received.By, received.Text, received.Channel),
        PublicReplySent sent => new(sent, TicketMessageKind.PublicReply, sent.By, sent.Text, sent.Channel),
        AutomaticReplySent sent => new(sent, TicketMessageKind.AutomaticReply, sent.By, sent.Text, sent.Channel),
        InternalNoteAdded note => new(note, TicketMessageKind.InternalNote, note.By, note.Text, channel: null),
        _ => null,
    };
}
