using System.Reflection;
using Helpdesk.Core.Tests.Mutation;
using Xunit;
using Xunit.v3;

[assembly: EndsInTime]

namespace Helpdesk.Core.Tests.Mutation;

/// <summary>
/// Fails a test that a mutant keeps from ending. It counts the processor's time, not the clock's: Stryker's own limit takes a busy machine
/// for a mutant found. Once the mutant is switched off, most of its loops end; for the others there is still Stryker's limit.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class EndsInTimeAttribute : BeforeAfterTestAttribute
{
    // Ten times what the longest takes at this number of generated values.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    private static long beginning;
    private static volatile bool tooLong;

    public static void Watch() => new Thread(WaitForTheLongest) { IsBackground = true }.Start();

    public override void Before(MethodInfo methodUnderTest, IXunitTest test) => Begin();

    public override void After(MethodInfo methodUnderTest, IXunitTest test) => Assert.False(tooLong, "A test took too long.");

    private static void WaitForTheLongest()
    {
        Begin();
        while (Environment.CpuUsage.TotalTime.Ticks - Volatile.Read(ref beginning) < Longest.Ticks)
        {
            Thread.Sleep(200);
        }

        tooLong = true;

        // Stryker makes up a namespace for it again at each run.
        Type? control = Array.Find(Assembly.Load("Helpdesk.Core").GetTypes(), each => each.Name is "MutantControl");
        control?.GetField("ActiveMutant")?.SetValue(null, -1);
    }

    private static void Begin() => Volatile.Write(ref beginning, Environment.CpuUsage.TotalTime.Ticks);
}
