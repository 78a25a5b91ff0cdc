namespace Helpdesk;

/// <summary>What all keys have in common, for the guard against one that names nothing.</summary>
internal interface IKey
{
    string Value { get; }
}
