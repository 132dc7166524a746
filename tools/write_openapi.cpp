// Prints what the program can do as an OpenAPI document, for the build of the app: the program itself has the app in it, and
// so cannot be asked yet.
#include "operations/openapi.hpp"

#include <cstdio>

int main() {
    const std::string text = goodturn::operations::openapi_text(GOODTURN_VERSION);
    return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0 ? 0 : 1;
}
