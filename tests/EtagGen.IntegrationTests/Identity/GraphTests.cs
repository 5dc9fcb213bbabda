using System.Text.Json;
using System.Text.Json.Serialization;
using EtagGen.IntegrationTests.Server;
using Microsoft.Extensions.DependencyInjection;

namespace EtagGen.IntegrationTests.Identity;

/// <summary>Entities that hold each other: the answer comes, and its tag tells what is in it.</summary>
public sealed class GraphTests : IAsyncLifetime
{
    private const int Size = 8; // more is deeper than the serialiser goes
    private readonly List<Student> _students = [.. Enumerable.Range(1, Size).Select(id => new Student { Id = id, Version = 1 })];
    private readonly List<Course> _courses = [.. Enumerable.Range(1, Size).Select(id => new Course { Id = id, Version = 1 })];
    private readonly Chain _chain = new() { Id = 0, Version = 1 };
    private TestServer _server = null!;

    public async Task InitializeAsync()
    {
        foreach (var student in _students)
            student.Courses.AddRange(_courses);
        foreach (var course in _courses)
            course.Students.AddRange(_students);
        var last = _chain;
        for (var depth = 1; depth < 100_000; depth++)
            last = last.Next = new Chain { Id = depth, Version = 1 };

        _server = await TestServer.StartAsync(
            app =>
            {
                app.MapGet("/student", [Versioned] () => _students[0]);
                app.MapGet("/chain", [Versioned] () => _chain);
            },
            services => services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(new CourseByNumber())));
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Where_all_hold_all_each_one_counts_once()
    {
        var first = await _server.GetAsync("/student");
        Assert.Equal(304, (await _server.GetAsync("/student", $"If-None-Match: {first.Tag}")).Status);

        _courses[^1].Version++;
        Assert.Equal(200, (await _server.GetAsync("/student", $"If-None-Match: {first.Tag}")).Status);
    }

    [Fact]
    public async Task What_the_serialiser_refuses_is_its_error_and_no_more()
    {
        var answer = await _server.GetAsync("/chain");
        Assert.Equal(500, answer.Status);
        Assert.Null(answer["ETag"]);
    }
}

internal sealed class Student
{
    public int Id { get; set; }

    public int Version { get; set; }

    public List<Course> Courses { get; } = [];
}

internal sealed class Course
{
    public int Id { get; set; }

    public int Version { get; set; }

    public List<Student> Students { get; } = [];
}

/// <summary>Ends the circle while it is written: the tag goes on around it.</summary>
internal sealed class CourseByNumber : JsonConverter<Course>
{
    public override Course Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, Course value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Id);
}

internal sealed class Chain
{
    public int Id { get; set; }

    public int Version { get; set; }

    public Chain? Next { get; set; }
}
