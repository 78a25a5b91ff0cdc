using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Ardalis.SmartEnum;

namespace Helpdesk.Channels.Chats;

/// <summary>A rule of live chat that a command can break.</summary>
/// <remarks>A closed set. Immutable and safe from any number of threads; equality is identity.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class ChatRule : SmartEnum<ChatRule>
{
    /// <summary>Nothing happens before what has happened already.</summary>
    public static readonly ChatRule InOrderOfTime = new(nameof(InOrderOfTime), 1);

    /// <summary>A chat that is over stays so.</summary>
    public static readonly ChatRule NotOver = new(nameof(NotOver), 2);

    /// <summary>Only a waiting chat is accepted or abandoned.</summary>
    public static readonly ChatRule Waiting = new(nameof(Waiting), 3);

    /// <summary>Only a chat that an agent has is transferred, and is ended by the visitor or the agent. A visitor who leaves the queue abandons.</summary>
    public static readonly ChatRule Active = new(nameof(Active), 4);

    /// <summary>Of the agents, the one who has the chat speaks in it.</summary>
    public static readonly ChatRule OwnAgent = new(nameof(OwnAgent), 5);

    /// <summary>A chat is transferred to an agent who does not have it.</summary>
    public static readonly ChatRule OtherAgent = new(nameof(OtherAgent), 6);

    /// <summary>No agent has more chats at once than the limit (see <see cref="ChatCapacity"/>).</summary>
    public static readonly ChatRule WithinLimit = new(nameof(WithinLimit), 7);

    /// <summary>A message has a visible character.</summary>
    public static readonly ChatRule TextVisible = new(nameof(TextVisible), 8);

    /// <summary>A message has at most 10,000 characters.</summary>
    public static readonly ChatRule TextLength = new(nameof(TextLength), 9);

    /// <summary>A message holds no half of a surrogate pair, which could not be written down.</summary>
    public static readonly ChatRule TextWellFormed = new(nameof(TextWellFormed), 10);

    // SmartEnum finds its values by reflection, which a linker does not see; native code has a static constructor only where something else uses one of the values.
    [ModuleInitializer]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(ChatRule))]
    internal static void KeepValues()
    {
    }

    private ChatRule(string name, int value)
        : base(name, value)
    {
    }
}
