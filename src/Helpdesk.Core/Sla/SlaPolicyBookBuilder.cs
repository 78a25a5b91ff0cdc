namespace Helpdesk.Sla;

/// <summary>Builds a book of policies.</summary>
/// <remarks>Every method returns the builder, so that calls can be chained. Not thread-safe.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class SlaPolicyBookBuilder
{
    private readonly string id;
    private readonly List<SlaPolicy> policies = [];
    private int version = 1;

    /// <summary>A builder.</summary>
    /// <param name="id">The key of the book, a valid key (see <see cref="TicketId"/>).</param>
    /// <exception cref="ArgumentException">The key is invalid.</exception>
    public SlaPolicyBookBuilder(string id) => this.id = KeyText.Check(id);

    /// <summary>Sets the version of the book; 1 by default.</summary>
    /// <param name="newVersion">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The version is below 1.</exception>
    public SlaPolicyBookBuilder WithVersion(int newVersion)
    {
        version = Guard.InRange(newVersion, 1, int.MaxValue);
        return this;
    }

    /// <summary>Adds a policy behind those added before.</summary>
    /// <param name="policy">The policy.</param>
    public SlaPolicyBookBuilder Add(SlaPolicy policy)
    {
        policies.Add(Guard.NotNull(policy));
        return this;
    }

    /// <summary>Adds a policy behind those added before.</summary>
    /// <param name="policyId">Its key, a valid key (see <see cref="TicketId"/>).</param>
    /// <param name="describe">Says what it promises.</param>
    /// <exception cref="ArgumentException">The key is invalid, or the policy promises nothing, or its builder refuses the values (see <see cref="SlaPolicyBuilder"/>).</exception>
    public SlaPolicyBookBuilder Add(string policyId, Action<SlaPolicyBuilder> describe)
    {
        var builder = new SlaPolicyBuilder(policyId);
        Guard.NotNull(describe)(builder);
        return Add(builder.Build());
    }

    /// <summary>Makes the book.</summary>
    /// <exception cref="SlaBookException">The policies contradict one another.</exception>
    public SlaPolicyBook Build() => new(id, policies, version);
}
