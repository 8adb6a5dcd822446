console.log('configuring');

export default { compiler: { removeConsole: false } };
