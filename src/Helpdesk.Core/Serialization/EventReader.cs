using System.Text;
using System.Text.Json;
using Helpdesk.Serialization.Documents;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Serialization;

/// <summary>
/// Events from documents. A document as the library writes it is read in one go, in which contracts and their setters refuse what is wrong without saying where; any
/// other is held against the contract first, as all documents are, which takes thrice as long.
/// </summary>
internal static class EventReader
{
    /// <summary>How the library's own documents begin.</summary>
    private static readonly byte[] Start = Encoding.ASCII.GetBytes($"{{\"format\":\"{DocumentFormat.Event.Current}\",\"kind\":\"");

    /// <exception cref="DocumentException">The text is no event.</exception>
    public static TicketEvent Read(ReadOnlySpan<byte> json) => TryReadAtOnce(json) ?? ReadWithCare(json);

    private static TicketEvent? TryReadAtOnce(ReadOnlySpan<byte> json)
    {
        // Contracts cannot tell null from absent.
        if (!json.StartsWith(Start) || MayHoldNull(json))
        {
            return null;
        }

        ReadOnlySpan<byte> name = json[Start.Length..];
        if (!EventKinds.TryFind(name[..Math.Max(0, name.IndexOf((byte)'"'))], out EventKind? kind))
        {
            return null;
        }

        try
        {
            return kind.Read(json);
        }
        catch (Exception refusal) when (DocumentMisfit.IsRefusal(refusal))
        {
            return null;
        }
    }

    /// <summary>Whether a null may stand somewhere: the letters alone do in many an Italian message.</summary>
    private static bool MayHoldNull(ReadOnlySpan<byte> json)
    {
        for (int at = json.IndexOf("null"u8); at >= 0; at = json.IndexOf("null"u8))
        {
            ReadOnlySpan<byte> before = json[..at].TrimEnd(" \t\r\n"u8);
            ReadOnlySpan<byte> after = json[(at + 4)..].TrimStart(" \t\r\n"u8);
            if (before is [.., (byte)':' or (byte)',' or (byte)'['] && after is [(byte)',' or (byte)'}' or (byte)']', ..])
            {
                return true;
            }

            json = json[(at + 4)..];
        }

        return false;
    }

    private static TicketEvent ReadWithCare(ReadOnlySpan<byte> json)
    {
        DocumentText.ExpectText(json);
        DocumentFormat.Event.Expect(json);
        DocumentScan.Check(json, DocumentContext.Default.UnknownEventDocument);
        UnknownEventDocument head = JsonSerializer.Deserialize(json, DocumentContext.Default.UnknownEventDocument)!;
        string name = head.Kind!.Value.Value.Value;
        try
        {
            if (EventKinds.TryFind(Encoding.UTF8.GetBytes(name), out EventKind? kind) && (head.Version is not { } version || version.Value.Value <= EventKind.Version))
            {
                DocumentScan.Check(json, kind.Contract);
                return kind.Read(json)!;
            }

            return new UnknownTicketEvent(head.Header(), name, DocumentText.Decode(json));
        }
        catch (Exception misfit) when (DocumentMisfit.IsMisfit(misfit))
        {
            throw DocumentMisfit.Tell(misfit, DocumentPath.Root);
        }
    }
}
