console.log('building');

export default {};
