#include "cli/face.hpp"

namespace goodturn::cli {

Result<operations::Context*> Face::home() {
    if (!context_) {
        std::optional<Day> on;
        if (everywhere_.on) {
            TRY(on, parse_day(*everywhere_.on));
        }
        TRY(auto opened, operations::open_home(operations::home_folder(everywhere_.home), on));
        context_.emplace(std::move(opened));
    }
    return &*context_;
}

void Face::remark(std::string_view text) const {
    terminal_.err(rendered(text, false) + "\n");
}

std::optional<std::string> Face::ask(std::string_view question) const {
    terminal_.err(rendered(question, false));
    std::string line;
    if (!LineReader(terminal_).next(line)) return std::nullopt;
    return line;
}

Result<void> Face::write(std::string_view text) const {
    if (!terminal_.out(text))
        return failed("the answer could not be written", "Is the disk full, or the pipe closed?");
    return {};
}

void Face::print_json(const Type& type, const void* value) {
    json_ += json_text(type, value, terminal_.out_is_terminal ? 2 : -1);
    json_ += '\n';
}

Result<void> Face::send() {
    const std::string text = json_ + page_.take();
    json_.clear();
    if (text.empty()) return {};
    return write(text);
}

} // namespace goodturn::cli
