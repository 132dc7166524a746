/// A stopwatch for commands: runs one several times, and prints the median and the 95th percentile of the
/// wall time in milliseconds, and the largest peak memory (resident set) in megabytes, separated by spaces.
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <spawn.h>
#include <string>
#include <string_view>
#include <unistd.h>
#include <vector>

namespace {

constexpr std::string_view usage =
    "Usage: measure [--runs N] [--input FILE] [--each FILE] -- COMMAND [ARGUMENT]...\n"
    "--input: given to the command as its standard input. --each: one run a line of FILE, with\n"
    "the line in place of the argument {}. A command that fails ends the measuring; status 3, nothing found, "
    "is an answer.\n";

struct Task {
    std::size_t runs = 1;
    std::string input = "/dev/null";
    std::vector<std::string> each;
    std::vector<std::string> command;
};

[[noreturn]] void stop(int status, std::string_view why) {
    fmt::print(stderr, "{}\n", why);
    std::exit(status);
}

Task read_arguments(const std::vector<std::string>& arguments) {
    Task task;
    std::size_t at = 0;
    for (; at + 1 < arguments.size() && arguments[at] != "--"; at += 2) {
        const auto& value = arguments[at + 1];
        if (arguments[at] == "--runs")
            task.runs = std::strtoul(value.c_str(), nullptr, 10);
        else if (arguments[at] == "--input")
            task.input = value;
        else if (arguments[at] == "--each") {
            std::ifstream file(value);
            for (std::string line; std::getline(file, line);)
                task.each.push_back(line);
        } else
            stop(2, usage);
    }
    if (at + 1 >= arguments.size()) stop(2, usage);
    task.command.assign(arguments.begin() + static_cast<std::ptrdiff_t>(at) + 1, arguments.end());
    if (!task.each.empty()) task.runs = task.each.size();
    if (task.runs == 0) stop(2, usage);
    return task;
}

struct Run {
    double milliseconds = 0;
    double megabytes = 0;
};

Run run_once(const Task& task, std::size_t nth) {
    std::vector<std::string> words = task.command;
    for (auto& word : words)
        if (word == "{}" && !task.each.empty()) word = task.each[nth];
    std::vector<char*> arguments;
    for (auto& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);

    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, task.input.c_str(), O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);

    const auto started = std::chrono::steady_clock::now();
    pid_t child = 0;
    if (posix_spawnp(&child, arguments[0], &files, nullptr, arguments.data(), environ) != 0)
        stop(1, fmt::format("Could not start {}.", words[0]));
    int status = 0;
    rusage used{};
    wait4(child, &status, 0, &used);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - started;
    posix_spawn_file_actions_destroy(&files);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        stop(1, fmt::format("This failed: {}", fmt::join(words, " ")));
    return {took.count(), static_cast<double>(used.ru_maxrss) / 1024};
}

} // namespace

int main(int count, char** words) {
    const Task task = read_arguments({words + 1, words + count});
    std::vector<double> times;
    double peak = 0;
    for (std::size_t nth = 0; nth < task.runs; ++nth) {
        const Run run = run_once(task, nth);
        times.push_back(run.milliseconds);
        peak = std::max(peak, run.megabytes);
    }
    std::sort(times.begin(), times.end());
    const auto last = times.size() - 1;
    fmt::print("{:.2f} {:.2f} {:.1f}\n", times[last / 2], times[(last * 95 + 99) / 100], peak);
}
