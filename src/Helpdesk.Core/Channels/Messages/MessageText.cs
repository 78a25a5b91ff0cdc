namespace Helpdesk.Channels.Messages;

/// <summary>The checks of what messages hold.</summary>
internal static class MessageText
{
    public static Uri? Link(Uri? link, string name) => link is null or { IsAbsoluteUri: true, Scheme: "http" or "https" }
        ? link
        : throw new ArgumentException($"'{name}' must be an absolute http or https address, but was '{link}'.", name);
}
