#pragma once
/// What is printed: paragraphs, headings and tables, written once, shown with colour and fitted to the width
/// on a terminal, and plain in a pipe. Control characters that came in from files are never sent to a
/// terminal.
#include "cli/terminal.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace goodturn::cli {

/// Styles. They mark the text with invisible characters that Page turns into colour, or leaves out.
std::string bold(std::string_view text);   ///< names, headings
std::string accent(std::string_view text); ///< what can be typed
std::string soft(std::string_view text);   ///< ids, days: what stands back
std::string marked(std::string_view text); ///< a quote inside a note

struct Table {
    std::vector<std::string> headings; ///< shown on a terminal only
    std::vector<std::vector<std::string>> rows;
    bool prose_last = false; ///< the last column is prose: on a terminal it is wrapped, not cut
};

class Page {
  public:
    explicit Page(const Terminal& terminal);

    /// A paragraph, `indent` columns in; what does not fit goes on `hanging` columns further in.
    Page& text(std::string_view paragraph, int indent = 0, int hanging = 0);
    Page& heading(std::string_view words); ///< a blank line before it
    Page& blank();                         ///< an empty line; never two, never at the beginning
    Page& table(const Table& table, int indent = 0);

    /// Takes what was written so far, ready to be sent.
    std::string take();

  private:
    void line(std::string_view text);
    void row(const std::vector<std::string>& cells, const std::vector<int>& widths, int indent,
             bool prose_last);
    bool terminal_;
    bool colour_;
    int width_;
    std::string written_;
    bool begun_ = false;
    bool blank_ = true;
};

/// Turns style marks into colour or nothing, and drops all other control characters but line ends.
std::string rendered(std::string_view text, bool colour);

} // namespace goodturn::cli
