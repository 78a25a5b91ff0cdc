namespace Helpdesk;

/// <summary>What an agent is. Both work at the desk, have tickets and chats, and answer in public; rules and figures can tell their answers apart.</summary>
public enum AgentKind
{
    /// <summary>A person. The default.</summary>
    Person = 0,

    /// <summary>A program that answers by itself, such as an AI agent. What a rule or a template sends is no agent's answer but an automatic reply.</summary>
    Program = 1,
}
