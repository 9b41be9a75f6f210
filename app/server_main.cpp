#include "backend/commands/server_program.h"

int main(int argc, char **argv)
{
    return roost::runServerProgram(argc, argv);
}
