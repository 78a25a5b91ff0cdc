#if NET10_0
using Helpdesk.Testing;

namespace Helpdesk.Core.Tests.Packaging;

/// <summary>An application outside the repository that installs the packages: the program of the README, and behind it what a linker could break.</summary>
internal static class PackageConsumer
{
    /// <summary>Closed sets, which are read by reflection, documents and pictures. Printed before the README's program, which has the main method.</summary>
    private const string Vocabulary = """
        using System.Runtime.CompilerServices;
        using Helpdesk.Calendars;
        using Helpdesk.Channels;
        using Helpdesk.Channels.Messages;
        using Helpdesk.Pictures;
        using Helpdesk.Serialization;
        using Helpdesk.Sla;
        using Helpdesk.Sla.Explanations;
        using Helpdesk.Tickets;
        using NodaTime;

        internal static class Vocabulary
        {
            [ModuleInitializer]
            internal static void Print()
            {
                Console.WriteLine($"{Observance.List.Count} {ChannelKind.List.Count} {IdentityKind.List.Count} {Phrase.List.Count} {AutomaticReason.List.Count} {SlaPartyKind.List.Count}");
                Console.WriteLine($"{Priority.List.Count} {Impact.List.Count} {Urgency.List.Count} {StatusCategory.List.Count} {LinkKind.List.Count}");

                BusinessCalendar office = new BusinessCalendarBuilder("office", "Europe/Rome").WithHours("Mon-Fri 09:00-13:00, 14:00-18:00").WithHolidays(HolidaySet.For("IT-MI")).Build();
                Console.WriteLine("read back " + CalendarJson.Read(CalendarJson.Write(office)).Equals(office));
                string book = SlaJson.WriteBook(StartingBooks.Itil());
                Console.WriteLine("read back " + (SlaJson.WriteBook(SlaJson.ReadBook(book)) == book));
                Console.WriteLine(CalendarPicture.OfMonth(office, new YearMonth(2026, 3)).Title);

                List<BusinessCalendar> teams = [office];
                Console.WriteLine(OpenTime.UnionOf(office, OpenTime.Always).Union(OpenTime.UnionOf(teams)));
                Console.WriteLine(HolidayRule.AnyOf(HolidayRule.Easter(0), HolidayRule.FixedDate(5, 4).Except(new LocalDate(2026, 5, 4))));
            }
        }
        """;

    /// <summary>Writes the project, in the C# of .NET 8, which knows the packages' folder and what this machine has restored already.</summary>
    public static void Write(string folder, string packages, string version)
    {
        string[] readme = File.ReadAllText(Repository.PathOf("README.md")).Split("```");
        File.WriteAllText(Path.Combine(folder, "Program.cs"), readme[1]["csharp\n".Length..]);
        File.WriteAllText(Path.Combine(folder, "Vocabulary.cs"), Vocabulary);
        File.WriteAllText(Path.Combine(folder, "consumer.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <LangVersion>12</LangVersion>
                <InvariantGlobalization>true</InvariantGlobalization>
                <RestoreAdditionalProjectSources>{packages}</RestoreAdditionalProjectSources>
                <RestoreFallbackFolders>{GlobalPackages()}</RestoreFallbackFolders>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Helpdesk.Core" Version="{version}" />
                <PackageReference Include="Helpdesk.Pictures" Version="{version}" />
              </ItemGroup>
            </Project>
            """);
    }

    /// <summary>What the README says that its program prints.</summary>
    public static string Promised() => File.ReadAllText(Repository.PathOf("README.md")).Split("```")[3]["text\n".Length..];

    private static string GlobalPackages() =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
#endif
