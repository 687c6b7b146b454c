"""Stands in for encrypted network connections, which this program has no use for.

python-stdnum imports `ssl` for look-ups over a network that are never made here. With this in
its place no OpenSSL is installed, and nothing that runs here could speak to a server.
"""
