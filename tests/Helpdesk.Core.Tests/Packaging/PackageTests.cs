#if NET10_0 // Packs both targets; once is enough.
using System.IO.Compression;
using System.Xml.Linq;
using Helpdesk.Testing;
using Xunit;

namespace Helpdesk.Core.Tests.Packaging;

/// <summary>The packages as a user gets them: packed, inspected, and restored into a project of its own.</summary>
public sealed class PackageTests : IDisposable
{
    private const string Consumer = """
        using Helpdesk.Calendars;
        using Helpdesk.ICalendar;
        using Helpdesk.Pictures;
        using NodaTime;

        BusinessCalendar office = new BusinessCalendarBuilder("office", "Europe/Rome").WithHours("Mon-Fri 09:00-13:00, 14:00-18:00").Build();
        Console.WriteLine("due " + office.Add(Instant.FromUtc(2026, 3, 27, 15, 0), BusinessTime.FromHours(8)));
        List<BusinessCalendar> teams = [office];
        OpenTime always = OpenTime.UnionOf(office, OpenTime.Always).Union(OpenTime.UnionOf(teams));
        Console.WriteLine(always + ", " + HolidayRule.AnyOf(HolidayRule.Easter(0), HolidayRule.FixedDate(5, 4).Except(new LocalDate(2026, 5, 4))));
        DateInterval spring = new(new LocalDate(2026, 3, 1), new LocalDate(2026, 5, 31));
        Console.WriteLine(HolidayICalendar.Read("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Day off\nDTSTART:20200504\nRRULE:FREQ=MONTHLY\nEND:VEVENT\nEND:VCALENDAR", spring).Holidays[0]);
        Console.WriteLine(CalendarPicture.OfMonth(office, new YearMonth(2026, 3)).Title);
        """;

    private static readonly string[] Packages = ["Helpdesk.Core", "Helpdesk.ICalendar", "Helpdesk.Pictures"];

    private readonly string folder = Directory.CreateTempSubdirectory("helpdesk-package-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_packages_hold_what_they_should_and_compute_and_draw_in_a_new_project()
    {
        string version = "";
        foreach (string package in Packages)
        {
            string first = await Pack(package, "first");
            string second = await Pack(package, "second");
            Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
            Assert.True(File.Exists(Path.ChangeExtension(first, ".snupkg")), "There is no symbol package.");
            version = CheckContents(first, package);
        }

        string consumer = Directory.CreateDirectory(Path.Combine(folder, "consumer")).FullName;
        await File.WriteAllTextAsync(Path.Combine(consumer, "Program.cs"), Consumer, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(consumer, "consumer.csproj"), Project(version), TestContext.Current.CancellationToken);

        // A cache of its own, or a package of the same version that was restored before would be tested in place of this one.
        var cache = new Dictionary<string, string>(StringComparer.Ordinal) { ["NUGET_PACKAGES"] = Path.Combine(folder, "cache") };
        string output = await DotnetCommand.Run(consumer, cache, "run");

        // Friday 16:00 in Rome, two hours left that day; Monday is six hours in, past its lunch, after the clock went forward on Sunday.
        Assert.Contains("due 2026-03-30T14:00:00Z", output, StringComparison.Ordinal);
        Assert.Contains("Day off: 2026-03-04, 2026-04-04 or 2026-05-04", output, StringComparison.Ordinal);
        Assert.Contains("office: March 2026", output, StringComparison.Ordinal);
    }

    private async Task<string> Pack(string package, string name)
    {
        string target = Path.Combine(folder, name);

        // The date inside a package is the only part of it that is not determined by its content.
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["SOURCE_DATE_EPOCH"] = "1767225600" };
        await DotnetCommand.Run(Repository.Root, environment, "pack", $"src/{package}", "--configuration", "Release", "--output", target);
        return Assert.Single(Directory.GetFiles(target, $"{package}.*.nupkg"));
    }

    private static string CheckContents(string file, string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(file);
        string[] entries = [.. archive.Entries.Select(each => each.FullName)];
        Assert.Contains("README.md", entries);
        foreach (string target in (string[])["net8.0", "net10.0"])
        {
            Assert.Contains($"lib/{target}/{package}.dll", entries);
            Assert.Contains($"lib/{target}/{package}.xml", entries);
        }

        using Stream stream = archive.GetEntry($"{package}.nuspec")!.Open();
        XDocument nuspec = XDocument.Load(stream);
        XNamespace xml = nuspec.Root!.Name.Namespace;
        Assert.Equal("MIT", nuspec.Descendants(xml + "license").Single().Value);
        Assert.Equal("README.md", nuspec.Descendants(xml + "readme").Single().Value);
        string[] dependencies = [.. nuspec.Descendants(xml + "dependency").Select(each => each.Attribute("id")!.Value).Distinct(StringComparer.Ordinal)];
        string[] allowed = package == "Helpdesk.Core" ? ["NodaTime", "Ardalis.SmartEnum", "Microsoft.Extensions.DependencyInjection.Abstractions"]
            : package == "Helpdesk.ICalendar" ? ["Helpdesk.Core", "Ical.Net"]
            : ["Helpdesk.Core"];
        Assert.NotEmpty(dependencies);
        Assert.Empty(dependencies.Except(allowed));
        return nuspec.Descendants(xml + "version").Single().Value;
    }

    /// <summary>A project outside the repository, in the C# of .NET 8, that knows the package's folder and what this machine has restored already.</summary>
    private string Project(string version) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <LangVersion>12</LangVersion>
            <RestoreAdditionalProjectSources>{Path.Combine(folder, "first")}</RestoreAdditionalProjectSources>
            <RestoreFallbackFolders>{GlobalPackages()}</RestoreFallbackFolders>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Helpdesk.ICalendar" Version="{version}" />
            <PackageReference Include="Helpdesk.Pictures" Version="{version}" />
          </ItemGroup>
        </Project>
        """;

    private static string GlobalPackages() =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
#endif
