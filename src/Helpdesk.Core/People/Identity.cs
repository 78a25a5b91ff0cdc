using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Helpdesk.Channels;
using Helpdesk.People.Identities;

namespace Helpdesk.People;

/// <summary>What a person is known by on a channel, in the one form in which it can be compared: a mail address, a telephone number, a social handle, a key in another system.</summary>
/// <remarks>
/// <para>Made by the methods of this class only, each of which drops white space at both ends and brings what is left into its normal form. The normal form is read as itself.
    /// Lower case is the invariant lower case of .NET, character by character. A letter with a combining mark behind it is another text than the same letter as one character: nothing is normalized, since .NET without ICU cannot.
/// Nothing is looked up: an identity is well formed, which says not that it exists.</para>
/// <para>Immutable and thread-safe. Equality compares kind, scope and value, each by its characters; the order is by the same three, mail addresses by domain first.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record Identity : IComparable<Identity>
{
    private Identity(IdentityKind kind, string? scope, string value)
    {
        Kind = kind;
        Scope = scope;
        Value = value;
    }

    /// <summary>What kind of identity it is.</summary>
    public IdentityKind Kind { get; }

    /// <summary>Where the value means something: the social network of a handle, the system of an external id, in lower case. Null for mail addresses and telephone numbers, which mean the same everywhere.</summary>
    public string? Scope { get; }

    /// <summary>The normal form: <c>mario@example.it</c>, <c>+390612345678</c>, a handle without its at sign, an external id as it was given.</summary>
    public string Value { get; }

    /// <summary>The domain of a mail address; null for all else.</summary>
    internal string? MailDomain => Kind == IdentityKind.MailAddress ? Value[(Value.LastIndexOf('@') + 1)..] : null;

    /// <summary>A mail address (RFC 5321, with the letters beyond ASCII of RFC 6531).</summary>
    /// <param name="address">
    /// The address alone: <c>mario@example.it</c>, and not <c>Mario &lt;mario@example.it&gt;</c>. The local part has at most 64 bytes in UTF-8, the whole 254. The domain is taken to its ASCII form (<c>xn--…</c>)
    /// in lower case, without a dot at its end; one of a single label, such as <c>localhost</c>, is taken, an IP address is not. The local part is taken to lower case, which RFC 5321
    /// does not grant, and which every provider in use does; quotation marks that it does not need are dropped. Dots and <c>+tags</c> stay, since only the provider knows what they mean.
    /// </param>
    /// <returns>The identity.</returns>
    /// <exception cref="ArgumentException">The text is not a mail address; the message says why.</exception>
    public static Identity Mail(string address) => TryMail(Guard.NotNull(address), out Identity? identity, out IdentityProblem? problem) ? identity : throw Refused(problem, nameof(address));

    /// <summary>Reads a mail address that may well be wrong, as <see cref="Mail(string)"/> does.</summary>
    /// <param name="address">The text.</param>
    /// <param name="identity">The identity, or null.</param>
    /// <param name="problem">Why there is none, or null.</param>
    /// <returns>Whether the text is a mail address.</returns>
    public static bool TryMail([NotNullWhen(true)] string? address, [NotNullWhen(true)] out Identity? identity, [NotNullWhen(false)] out IdentityProblem? problem) =>
        TryMake(IdentityKind.MailAddress, scope: null, MailAddressText.Read(address), out identity, out problem);

    /// <summary>A telephone number, in the international form of ITU-T E.164.</summary>
    /// <param name="number">
    /// A number of 7 to 15 digits with its country calling code, behind <c>+</c> or the international prefix (<c>00</c>, unless the numbering says another), or a <c>tel:</c> URI without parameters. Spaces, dashes,
    /// dots, slashes and parentheses are dropped, as are format characters (such as the direction marks that address books add) and variation selectors; decimal digits of every script (such as full-width or
    /// Arabic-Indic ones) count as digits. A zero behind the country calling code that is dialled inside the country only is dropped: <c>+44 (0)20 …</c>, <c>+41 (044) …</c>, <c>+44 020 …</c>. It is kept where
    /// numbers begin with one, as in Italy, and refused where neither is known. Letters and extensions are refused. Behind +1 a number has 11 digits: of the seven that are dialled inside an area, each area has its own.
    /// </param>
    /// <param name="home">
    /// How numbers are written in the country whose national numbers are meant when there is no country calling code; null to refuse these. A number that may be one with a country calling code that lost its
    /// plus sign is refused, as <c>39 010 8480161</c> in Italy.
    /// </param>
    /// <returns>The identity. Whether the country calling code is assigned and the number in service is not checked.</returns>
    /// <exception cref="ArgumentException">The text is not such a number; the message says why.</exception>
    public static Identity Phone(string number, PhoneNumbering? home = null) =>
        TryPhone(Guard.NotNull(number), home, out Identity? identity, out IdentityProblem? problem) ? identity : throw Refused(problem, nameof(number));

    /// <summary>Reads a telephone number that may well be wrong, as <see cref="Phone(string, PhoneNumbering?)"/> does.</summary>
    /// <param name="number">The text.</param>
    /// <param name="home">How numbers are written in the country whose national numbers are meant; null to refuse these.</param>
    /// <param name="identity">The identity, or null.</param>
    /// <param name="problem">Why there is none, or null.</param>
    /// <returns>Whether the text is a telephone number.</returns>
    public static bool TryPhone([NotNullWhen(true)] string? number, PhoneNumbering? home, [NotNullWhen(true)] out Identity? identity, [NotNullWhen(false)] out IdentityProblem? problem) =>
        TryMake(IdentityKind.PhoneNumber, scope: null, PhoneText.Read(number, home), out identity, out problem);

    /// <summary>The name that a person has on a social network.</summary>
    /// <param name="network">The host's word for the network, such as <c>instagram</c>: 1 to 64 ASCII letters, digits, dots, hyphens and underscores, in any case.</param>
    /// <param name="handle">The name, 1 to 128 characters without white space or slash, with or without an at sign before it. It is taken to lower case, for no large network tells two people apart by them.</param>
    /// <returns>The identity.</returns>
    /// <exception cref="ArgumentException">An argument is not of that form; the message says why.</exception>
    public static Identity SocialHandle(string network, string handle) =>
        TrySocialHandle(network, Guard.NotNull(handle), out Identity? identity, out IdentityProblem? problem) ? identity : throw Refused(problem, nameof(handle));

    /// <summary>Reads a handle that may well be wrong, as <see cref="SocialHandle(string, string)"/> does.</summary>
    /// <param name="network">The host's word for the network.</param>
    /// <param name="handle">The text.</param>
    /// <param name="identity">The identity, or null.</param>
    /// <param name="problem">Why there is none, or null.</param>
    /// <returns>Whether the text is a handle.</returns>
    /// <exception cref="ArgumentException">The network, which is the host's own word, is malformed.</exception>
    public static bool TrySocialHandle(string network, [NotNullWhen(true)] string? handle, [NotNullWhen(true)] out Identity? identity, [NotNullWhen(false)] out IdentityProblem? problem) =>
        TryMake(IdentityKind.SocialHandle, ScopeText.Check(network), HandleText.ReadHandle(handle), out identity, out problem);

    /// <summary>The key of a person in another system: an account, a customer number.</summary>
    /// <param name="system">The host's word for the system, such as <c>crm</c>: 1 to 64 ASCII letters, digits, dots, hyphens and underscores, in any case.</param>
    /// <param name="id">The key, 1 to 128 characters, none of them a control or hidden character. Its letters keep their case, since systems differ in what they make of it.</param>
    /// <returns>The identity.</returns>
    /// <exception cref="ArgumentException">An argument is not of that form; the message says why.</exception>
    public static Identity External(string system, string id) =>
        TryExternal(system, Guard.NotNull(id), out Identity? identity, out IdentityProblem? problem) ? identity : throw Refused(problem, nameof(id));

    /// <summary>Reads a key that may well be wrong, as <see cref="External(string, string)"/> does.</summary>
    /// <param name="system">The host's word for the system.</param>
    /// <param name="id">The text.</param>
    /// <param name="identity">The identity, or null.</param>
    /// <param name="problem">Why there is none, or null.</param>
    /// <returns>Whether the text is a key.</returns>
    /// <exception cref="ArgumentException">The system, which is the host's own word, is malformed.</exception>
    public static bool TryExternal(string system, [NotNullWhen(true)] string? id, [NotNullWhen(true)] out Identity? identity, [NotNullWhen(false)] out IdentityProblem? problem) =>
        TryMake(IdentityKind.ExternalId, ScopeText.Check(system), HandleText.ReadExternal(id), out identity, out problem);

    /// <summary>Whether this identity comes before another (negative), after it (positive) or is the same (zero).</summary>
    /// <param name="other">The other; null comes first.</param>
    public int CompareTo(Identity? other)
    {
        if (other is null)
        {
            return 1;
        }

        int order = Kind.Value.CompareTo(other.Kind.Value);
        order = order != 0 ? order : string.CompareOrdinal(Scope, other.Scope);
        order = order != 0 ? order : string.CompareOrdinal(MailDomain, other.MailDomain);
        return order != 0 ? order : string.CompareOrdinal(Value, other.Value);
    }

    /// <summary>Whether one identity comes before another.</summary>
    public static bool operator <(Identity? left, Identity? right) => Comparer<Identity>.Default.Compare(left, right) < 0;

    /// <summary>Whether one identity comes after another.</summary>
    public static bool operator >(Identity? left, Identity? right) => Comparer<Identity>.Default.Compare(left, right) > 0;

    /// <summary>Whether one identity comes before another or is the same.</summary>
    public static bool operator <=(Identity? left, Identity? right) => Comparer<Identity>.Default.Compare(left, right) <= 0;

    /// <summary>Whether one identity comes after another or is the same.</summary>
    public static bool operator >=(Identity? left, Identity? right) => Comparer<Identity>.Default.Compare(left, right) >= 0;

    /// <summary>The identity as people write it: <c>mario@example.it</c>, <c>+390612345678</c>, <c>@mario on instagram</c>, <c>4711 in crm</c>.</summary>
    public override string ToString() => Scope is null ? Value
        : string.Create(CultureInfo.InvariantCulture, $"{(Kind == IdentityKind.SocialHandle ? "@" + Value + " on" : Value + " in")} {Scope}");

    private static bool TryMake(
        IdentityKind kind,
        string? scope,
        IdentityReading reading,
        [NotNullWhen(true)] out Identity? identity,
        [NotNullWhen(false)] out IdentityProblem? problem)
    {
        problem = reading.Problem;
        identity = reading.Value is null ? null : new Identity(kind, scope, reading.Value);
        return identity is not null && problem is null;
    }

    private static ArgumentException Refused(IdentityProblem problem, string parameter) => new(problem.Message, parameter);
}
