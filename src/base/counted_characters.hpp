#pragma once
/// The characters of a stream, one after another, counting lines on the way: for parsers that take a pair of
/// iterators and know no lines.
#include <cstddef>
#include <istream>
#include <iterator>
#include <streambuf>

namespace goodturn {

/// An input iterator; without a stream, the end of every one. The stream and the count must outlive it.
class CountedCharacters {
  public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = char;

    CountedCharacters() = default;
    /// `line` is the line that the first character stands on; it is counted up with each line feed passed.
    CountedCharacters(std::istream& in, long& line) : from_(in.rdbuf()), line_(&line) {}
    char operator*() const { return static_cast<char>(from_->sgetc()); }
    CountedCharacters& operator++() {
        if (from_->sbumpc() == '\n') ++*line_;
        return *this;
    }
    CountedCharacters operator++(int) {
        CountedCharacters before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const CountedCharacters& a, const CountedCharacters& b) {
        return a.is_at_end() == b.is_at_end();
    }
    friend bool operator!=(const CountedCharacters& a, const CountedCharacters& b) { return !(a == b); }

  private:
    bool is_at_end() const { return from_ == nullptr || from_->sgetc() == std::char_traits<char>::eof(); }
    std::streambuf* from_ = nullptr;
    long* line_ = nullptr;
};

} // namespace goodturn
