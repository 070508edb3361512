#!/bin/sh
# Runs a command in a network namespace of its own and counts the packets that leave it. Call by `unshare -nm`.
# Every address is routed to a cable without anybody at the other end, so that a packet is counted and goes nowhere.
# Prints three lines: packets of an idle Node, of one name look-up (the controls), of the command.
set -eu
ip link set lo up
ip link add v0 type veth peer name v1
for end in v0 v1; do
  echo 1 > "/proc/sys/net/ipv6/conf/$end/disable_ipv6"
  ip link set "$end" up
done
ip address add 192.0.2.2/24 dev v0
ip neighbour add 192.0.2.1 lladdr 02:00:00:00:00:01 dev v0 nud permanent
ip neighbour add 192.0.2.53 lladdr 02:00:00:00:00:35 dev v0 nud permanent
ip route add default via 192.0.2.1
names=$(mktemp)
echo 'nameserver 192.0.2.53' > "$names"
echo 'options timeout:1 attempts:1' >> "$names"
mount --bind "$names" "$(readlink -f /etc/resolv.conf)"

sent() {
  sed -n 's/^ *v0: *//p' /proc/net/dev | tr -s ' ' | cut -d ' ' -f 10
}
count() {
  name=$1
  shift
  before=$(sent)
  status=0
  "$@" >&2 || status=$?
  sleep 1
  echo "$name $(($(sent) - before)) $status"
}
sleep 1
count idle "$NODE" -e 'setTimeout(() => {}, 500)'
count lookup "$NODE" -e "require('node:dns').lookup('beispiel.example', () => {})"
count command "$@"
