#include "http/message.hpp"

#include "base/text.hpp"

namespace goodturn::http {

namespace {

int hex_digit(char digit) {
    if (digit >= '0' && digit <= '9') return digit - '0';
    if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
    if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
    return -1;
}

} // namespace

std::string_view Request::header(std::string_view name) const {
    for (const auto& [each, value] : headers)
        if (each == name) return value;
    return {};
}

std::string Request::cookie(std::string_view name) const {
    for (const auto& [each, value] : headers) {
        if (each != "cookie") continue;
        for (const std::string& pair : split(value, ';')) {
            const std::string_view trimmed = trim(pair);
            const auto equals = trimmed.find('=');
            if (equals != std::string_view::npos && trimmed.substr(0, equals) == name)
                return std::string(trimmed.substr(equals + 1));
        }
    }
    return {};
}

bool Request::changes_something() const {
    return method != "GET" && method != "HEAD" && method != "OPTIONS";
}

std::string percent_decoded(std::string_view text, bool plus_is_space) {
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size()) {
            const int high = hex_digit(text[i + 1]);
            const int low = hex_digit(text[i + 2]);
            if (high >= 0 && low >= 0) {
                decoded += static_cast<char>(high * 16 + low);
                i += 2;
                continue;
            }
        }
        decoded += plus_is_space && text[i] == '+' ? ' ' : text[i];
    }
    return decoded;
}

void set_target(Request& request, std::string_view target) {
    request.target = target;
    const auto mark = target.find('?');
    request.path = target.substr(0, mark);
    request.query.clear();
    if (mark == std::string_view::npos) return;
    for (const std::string& pair : split(target.substr(mark + 1), '&')) {
        if (pair.empty()) continue;
        const auto equals = pair.find('=');
        request.query.emplace_back(percent_decoded(std::string_view(pair).substr(0, equals), true),
                                   equals == std::string::npos
                                       ? std::string()
                                       : percent_decoded(std::string_view(pair).substr(equals + 1), true));
    }
}

std::string_view Answer::header(std::string_view name) const {
    for (const auto& [each, value] : headers)
        if (equal_ignoring_ascii_case(each, name)) return value;
    return {};
}

Answer plain(int status, std::string text, std::string type) {
    Answer answer;
    answer.status = status;
    answer.body = std::move(text);
    answer.with("Content-Type", std::move(type));
    return answer;
}

Answer see_other(std::string where) {
    Answer answer;
    answer.status = 303;
    answer.with("Location", std::move(where));
    return answer;
}

} // namespace goodturn::http
