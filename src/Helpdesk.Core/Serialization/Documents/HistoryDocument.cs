using System.Text.Json.Serialization;
using Helpdesk.Serialization.Scalars;

namespace Helpdesk.Serialization.Documents;

/// <summary>A list of events, each a document of its own.</summary>
internal sealed class HistoryDocument
{
    [JsonRequired]
    public Scalar<FormatName>? Format { get; set => field = Once.Set(field, value); }

    [JsonRequired]
    public Scalar<Slice>[]? Events { get; set => field = Once.Set(field, value); }
}
